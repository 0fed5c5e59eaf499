/** A time zone in which it is day while the tests run, so that none of them passes midnight. */
export const daytimeZone = new Date().getUTCHours() < 12 ? "Asia/Tokyo" : "America/New_York";
