/**
 * Microsoft's clouds, as far as a page needs them while it runs; what a host needs stands in tools/package/clouds.ts.
 * Source: learn.microsoft.com/office/dev/add-ins/publish/government-cloud-guidance
 */
export const CLOUDS = {
  worldwide: { authority: "https://login.microsoftonline.com/common", graphRoot: "https://graph.microsoft.com/v1.0" },
  gccHigh: { authority: "https://login.microsoftonline.us/common", graphRoot: "https://graph.microsoft.us/v1.0" },
  dod: { authority: "https://login.microsoftonline.us/common", graphRoot: "https://dod-graph.microsoft.us/v1.0" },
  china: {
    authority: "https://login.partner.microsoftonline.cn/common",
    graphRoot: "https://microsoftgraph.chinacloudapi.cn/v1.0",
  },
} as const;

/** "worldwide" is GCC's cloud too. */
export type Cloud = keyof typeof CLOUDS;
