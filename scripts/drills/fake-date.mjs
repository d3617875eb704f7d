// `node --import fake-date.mjs`: the clock of the environment variable FAKE_DATE (ISO), which jumps
// back by an hour at the tenth look.
const start = Date.parse(process.env.FAKE_DATE ?? "1970-01-01T00:00:00Z");
const RealDate = Date;
let looks = 0;
const now = () => {
  looks += 1;
  return start + looks - (looks > 10 ? 3_600_000 : 0);
};
globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(now());
    else super(...values);
  }
  static now() {
    return now();
  }
};
