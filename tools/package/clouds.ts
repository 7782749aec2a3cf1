/**
 * What a host of the pages has to know of each of Microsoft's clouds; what a page knows while it runs stands in src/settings/clouds.ts.
 * Sources: learn.microsoft.com/office/dev/add-ins/publish/government-cloud-guidance; the endpoint lists of Microsoft 365
 * (worldwide, GCC High, DoD, 21Vianet) for Outlook on the web.
 */
import type { Cloud } from "../../src/settings/clouds";

export interface CloudHosting {
  readonly officeJs: string;
  /** Outlook on the web and new Outlook show the pages in a frame; classic Outlook and Mac do not. */
  readonly outlook: readonly string[];
  /** As `Connect-MgGraph -Environment` names the cloud. */
  readonly mgGraph: "Global" | "USGov" | "USGovDoD" | "China";
  /** As `az cloud set --name` names it. */
  readonly az: "AzureCloud" | "AzureUSGovernment" | "AzureChinaCloud";
}

export const CLOUD_HOSTING: Readonly<Record<Cloud, CloudHosting>> = {
  worldwide: {
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    outlook: ["https://outlook.office.com", "https://outlook.office365.com", "https://outlook.cloud.microsoft"],
    mgGraph: "Global",
    az: "AzureCloud",
  },
  gccHigh: {
    officeJs: "https://appsforoffice.gcch.cdn.office.net/lib/1/hosted/office.js",
    outlook: ["https://outlook.office365.us"],
    mgGraph: "USGov",
    az: "AzureUSGovernment",
  },
  dod: {
    officeJs: "https://appsforoffice.dod.cdn.office.net/lib/1/hosted/office.js",
    outlook: ["https://outlook-dod.office365.us", "https://webmail.apps.mil"],
    mgGraph: "USGovDoD",
    az: "AzureUSGovernment",
  },
  china: {
    officeJs: "https://appsforoffice.cdn.partner.office365.cn/lib/1/hosted/office.js",
    outlook: ["https://partner.outlook.cn"],
    mgGraph: "China",
    az: "AzureChinaCloud",
  },
};
