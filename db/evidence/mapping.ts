/**
 * Where the weight of a built-in criterion goes that is built in no longer: by slug, to the criterion that asks its question now. Null where
 * none does: what class a system is of became an attribute, and servers and desktops became uses of findings, which scenarios pick.
 */
export const SUCCESSORS: Readonly<Record<string, string | null>> = {
  'architecture-class': null,
  'kernel-integration': 'upkeep',
  footprint: 'performance',
  'drivers-hardware': 'hardware-support',
  'power-management': 'hardware-support',
  scheduling: 'resource-sharing',
  management: 'administration',
  flexibility: 'administration',
  'vendor-ecosystem': 'backing',
  momentum: 'adoption',
  'server-use': null,
  'desktop-use': null,
};
