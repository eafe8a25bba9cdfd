/** A built script without the compiled glossary: the longest literal in it that is parsed as JSON. */
export function withoutTable(script: string): string {
  const literals = [...script.matchAll(/JSON\.parse\((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)\)/gs)].map(([literal]) => literal);
  const longest = literals.reduce((one, other) => (other.length > one.length ? other : one), '');
  return script.replace(longest, () => '{}');
}
