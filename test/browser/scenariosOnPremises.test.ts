/** Every scenario of the lab with Skype for Business or Lync, with IT's evidence, and of the report. */
import { filesOf, isOnPremises, testScenarios } from "./fixtures/scenarioTests";

testScenarios(filesOf(isOnPremises));
