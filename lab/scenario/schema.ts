/** The scenario file's shape, held to `types.ts` by the compiler. */
import * as v from "valibot";
import { event } from "./events.schema";
import { organization, person, right } from "./people.schema";
import { act, client, consent, expectation, fault, generation, meanwhile, open, response } from "./situation.schema";
import type { Scenario } from "./types";
import { fields, filledText, instant, listOf, mapOf, opt, text } from "./values.schema";

const entries = fields({
  $schema: opt(text),
  title: filledText,
  description: opt(text),
  now: instant,
  timeZone: filledText,
  people: listOf(person),
  rights: opt(listOf(right)),
  organization: opt(organization),
  events: listOf(event),
  generate: opt(listOf(generation)),
  client,
  open: v.optional(open, { event: null, form: "read" }),
  consent: opt(consent),
  faults: opt(listOf(fault)),
  responses: opt(listOf(response)),
  evidence: opt(v.union([text, mapOf(v.unknown())], "a text or an object")),
  settings: opt(mapOf(v.unknown())),
  acts: opt(listOf(act)),
  meanwhile: opt(listOf(meanwhile)),
  expect: opt(expectation),
});

/** The annotation holds the schema to the types: it compiles only while what passes is a Scenario. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> & typeof entries = entries;
