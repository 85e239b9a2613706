// Reads a vendor's table of close codes out of a file, and compares it with ours.

/** What TypeScript makes of an enum. */
const compiledEnum = (name) => `${name}\\d?\\["(?<name>\\w+)"\\] = (?<code>-?\\w+)\\]`;

/** The members of a table: `NAME 4000`, or just `4000` where the package names no names. */
export function members({ file, from = "", to, pattern, enum: name }, text) {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${file}: no ${JSON.stringify(from)}`);
  const end = to === undefined ? -1 : text.indexOf(to, start + from.length);
  if (to !== undefined && end < 0) throw new Error(`${file}: no ${JSON.stringify(to)}`);
  const part = text.slice(start + from.length, end < 0 ? undefined : end);
  const found = part.matchAll(new RegExp(pattern ?? compiledEnum(name), "gm"));
  const entries = [...found].map(({ groups }) => ({ name: groups.name, code: Number(groups.code) }));
  return [...new Map(entries.map((entry) => [label(entry), entry])).values()];
}

/** What only one of the two has: a member of a package that is no name of ours, a code of ours whose identifier is not there. */
export function differences(theirs, codes) {
  const onlyThere = theirs.filter(({ name, code }) => !codes.some((ours) => ours.code === code && isCalled(ours, name)));
  const onlyHere = codes.filter(({ id, code }) => {
    const same = theirs.filter((member) => member.code === code);
    const named = same.filter(({ name }) => name !== undefined);
    return same.length === 0 || (id !== null && named.length > 0 && !named.some(({ name }) => name === id));
  });
  return { "only-there": onlyThere.map(label), "only-here": onlyHere.map(({ id, code }) => label({ name: id ?? undefined, code })) };
}

const label = ({ name, code }) => (name === undefined ? `${code}` : `${name} ${code}`);
const isCalled = ({ id, typescript_member: member, aliases }, name) =>
  name === undefined || [id, member, ...aliases.map((alias) => alias.name)].includes(name);

/** The differences that are explained, one by one: a key may list several that have the same reason. */
export const explained = (reasons = {}) => Object.keys(reasons).flatMap((key) => key.split(", "));
