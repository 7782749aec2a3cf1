import { defineProvider } from "../defineProvider";
import { ewsLists } from "./checks/ewsLists";
import { meetingPolicy } from "./checks/meetingPolicy";
import { preferredProvider } from "./checks/preferredProvider";
import { teamsLicence } from "./checks/teamsLicence";
import { teamsRules } from "./rules";

export const teams = defineProvider({
  ...teamsRules,
  explaining: [meetingPolicy, teamsLicence, ewsLists, preferredProvider],
});
