/** What IT's read-only script prints, after it was validated and held against this owner and delegate. */

/** Where the script was run; each part is present only if that part of the script ran. */
export interface AdminEvidence {
  readonly version: 1;
  /** When the script ran, epoch ms. */
  readonly collectedAt: number;
  readonly owner: string;
  readonly delegate: string;
  readonly exchange?: ExchangeEvidence;
  readonly teams?: TeamsEvidence;
  readonly skype?: SkypeEvidence;
}

export interface ExchangeEvidence {
  readonly location: "online" | "onPremises";
  /** Access rights of the delegate on the owner's calendar folder, as Exchange names them; [] when there is no entry. */
  readonly calendarRights?: readonly string[];
  /** Exchange Online only: "Delegate", "CanViewPrivateItems". */
  readonly sharingFlags?: readonly string[];
  readonly sendOnBehalf?: boolean;
  readonly fullAccess?: boolean;
  readonly sendAs?: boolean;
  readonly hiddenFromAddressLists?: boolean;
  /** "Group" when the entry that carries the right is a security group. */
  readonly delegateType?: "User" | "Group";
  /** What kind of mailbox the owner's is, as Exchange names it: "UserMailbox", "SharedMailbox", "RoomMailbox". */
  readonly ownerType?: string;
  readonly ewsEnabledOrganisation?: boolean | null;
  readonly ewsEnabledMailbox?: boolean | null;
  readonly ewsPolicyOrganisation?: "EnforceAllowList" | "EnforceBlockList" | null;
  readonly ewsPolicyMailbox?: "EnforceAllowList" | "EnforceBlockList" | null;
  readonly ewsAllowList?: readonly string[];
  readonly ewsAllowListMailbox?: readonly string[];
  readonly defaultOnlineMeetingProvider?: string | null;
  readonly applicationAccessPolicyDenies?: boolean;
  /** Number of delegates that the owner has. */
  readonly delegateCount?: number;
}

export interface TeamsEvidence {
  readonly meetingPolicy?: string | null;
  readonly allowPrivateMeetingScheduling?: boolean;
  readonly allowOutlookAddIn?: boolean;
  readonly preferredProviderForIslands?: "TeamsAndSfb" | "Teams" | null;
  readonly coexistenceMode?: string | null;
  readonly licensed?: boolean;
  readonly ownerTenant?: string | null;
  readonly delegateTenant?: string | null;
}

export interface SkypeEvidence {
  readonly serverVersion?: string | null;
  readonly ownerEnterpriseVoice?: boolean;
  readonly delegateEnterpriseVoice?: boolean;
  readonly ownerHosting?: "onPremises" | "online" | "none";
  readonly delegateHosting?: "onPremises" | "online" | "none";
  readonly ownerPool?: string | null;
  readonly delegatePool?: string | null;
  readonly enableDelegation?: boolean | null;
  readonly enableExchangeDelegateSync?: boolean | null;
  /** SIP addresses (without "sip:") of the owner's Lync delegates; absent where no cmdlet can tell (before Skype for Business 2019 CU1). */
  readonly delegates?: readonly string[];
  readonly delegateCount?: number;
  /** What desktop support reports of the owner's client, where the person who ran the script filled it in. */
  readonly ownerClient?: "windows" | "windowsBasic" | "mac" | "mobile" | null;
  readonly ownerClientMapi?: boolean | null;
  readonly lastSync?: string | null;
}
