/** Line drawings for the label, 24 wide and 12 high around the origin. */
const drawings = {
  lily: "M0 5v-10M0 5c-5 0-7-3-6-7 3 0 5 2 6 5 1-3 3-5 6-5 1 4-1 7-6 7M-4 5h8",
  leaves: "M-11 4C-5 5 5 5 11 4M-8 3c0-4 3-5 5-5 0 3-2 5-5 5M-1 4c0-5 3-6 5-6 0 4-2 6-5 6M5 3c1-3 3-4 5-4 0 3-2 4-5 4",
  sun: "M-5 4a5 5 0 0 1 10 0M-11 4h22M0-4v-2M-5.6-1.6-7-3M5.6-1.6 7-3M-8 1.5-9.8 1M8 1.5 9.8 1",
  tile: "M-6 0 0-5l6 5-6 5ZM-12 0h4M8 0h4M0-1.5v3M-1.5 0h3",
  river: "M-11-2c3-3 5-3 8 0s5 3 7 0 5-3 7 0M-11 3c3-3 5-3 8 0s5 3 7 0 5-3 7 0",
  peaks: "M-11 5-4-4l4 5 3-3 8 7M-6.5-.8-4 .5l1.8-1.8",
  vine: "M0 5c0-4-5-4-5-7s4-4 5-1c1-3 5-2 5 1s-5 3-5 7M-6 3c-3 0-4-2-4-4M6 3c3 0 4-2 4-4",
  star: "M0-6 1.5-1.7H6L2.3 1 3.7 5.3 0 2.7-3.7 5.3-2.3 1-6-1.7h4.5ZM-11 0h2M9 0h2",
  lines: "M-10 0h6M4 0h6M0-2.5 2.5 0 0 2.5-2.5 0Z",
};

const byCountry: Record<string, keyof typeof drawings> = {
  FR: "lily",
  IT: "leaves",
  NZ: "leaves",
  SI: "leaves",
  HR: "leaves",
  ES: "sun",
  AR: "sun",
  GR: "sun",
  UY: "sun",
  PT: "tile",
  MA: "tile",
  DE: "river",
  LU: "river",
  MD: "river",
  RU: "river",
  AT: "peaks",
  CH: "peaks",
  CL: "peaks",
  AM: "peaks",
  GE: "vine",
  HU: "vine",
  RO: "vine",
  BG: "vine",
  US: "star",
  AU: "star",
  ZA: "star",
};

export const ornamentFor = (countryCode: string) => drawings[byCountry[countryCode.toUpperCase()] ?? "lines"];
