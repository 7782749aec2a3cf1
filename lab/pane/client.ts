/**
 * Runs right after Office.js. The lab speaks the library's web transport for every client; here the library is told that
 * it is in another Outlook, in the two places where add-ins look: `Office.context.platform` and `diagnostics.hostName`.
 * What stays the web's: the transport itself, and that a call made during a change of items is not refused with 9030.
 */
export interface ClientLab {
  /** The library's own word in its host info; null: as it is. */
  readonly platform: "win32" | "mac" | null;
  readonly hostName: string;
}

declare const onBehalfLabClient: ClientLab;
declare const OSF: { _OfficeAppFactory: { getHostInfo(): { hostPlatform: string } } };

if (onBehalfLabClient.platform !== null) {
  // The file for the web was chosen before; what is read later is only the name.
  OSF._OfficeAppFactory.getHostInfo().hostPlatform = onBehalfLabClient.platform;
}

const define: (target: object, properties: PropertyDescriptorMap) => object = Object.defineProperties.bind(Object);
Object.assign(Object, {
  defineProperties: (target: object, properties: PropertyDescriptorMap) => {
    const name = properties["hostName"];
    if (name?.value === "OutlookWebApp" && "OWAView" in properties) name.value = onBehalfLabClient.hostName;
    return define(target, properties);
  },
});
