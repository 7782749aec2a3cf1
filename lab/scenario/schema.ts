/** The scenario file's shape, held to `types.ts` by the compiler. */
import * as v from "valibot";
import { event } from "./events.schema";
import { organization, person, right } from "./people.schema";
import { client, consent, expectation, fault, open, response } from "./situation.schema";
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
  client,
  open,
  consent: opt(consent),
  faults: opt(listOf(fault)),
  responses: opt(listOf(response)),
  evidence: opt(v.union([text, mapOf(v.unknown())], "a text or an object")),
  settings: opt(mapOf(v.unknown())),
  expect: opt(expectation),
});

/** The annotation holds the schema to the types: it compiles only while what passes is a Scenario. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> & typeof entries = entries;
