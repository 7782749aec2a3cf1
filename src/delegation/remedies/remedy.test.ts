import { expect, test } from "@jest/globals";
import { remedy } from "./remedy";
import { REMEDY_IDS } from "./remedyIds";
import { remedyData } from "./catalogue";

test.each(REMEDY_IDS)("%s is done by whom, when and how soon the catalogue says", (id) => {
  const { by, order, wait } = remedyData(id);
  expect(remedy(id)).toMatchObject({ by: by[0], order, wait });
});
