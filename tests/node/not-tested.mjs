// A reporter that says once what was not tested for want of a tool; everything else is for the other reporter to say.
export default async function* notTested(events) {
  const counts = new Map();
  for await (const { type, data } of events) {
    const reason = type === "test:pass" && typeof data.skip === "string" && data.skip.startsWith("NOT TESTED") ? data.skip : undefined;
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  for (const [reason, count] of counts) yield `${reason} (tests: ${count})\n`;
}
