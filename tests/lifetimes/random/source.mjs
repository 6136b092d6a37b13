// The text of a random program: a tree of statements, so that it can be reduced. A statement is a line of text, or a head with bodies.

/** Writes statements as Python text. */
export function textOf(statements, indent = '') {
  return statements.map((s) => statementText(s, indent)).join('');
}

function statementText(s, indent) {
  if (typeof s === 'string') return `${indent}${s}\n`;
  return s.parts
    .map(({ head, body }) => `${indent}${head}\n${body.length > 0 ? textOf(body, `${indent}    `) : `${indent}    pass\n`}`)
    .join('');
}

/** A compound statement: heads and bodies in turn. */
export function block(...headsAndBodies) {
  const parts = [];
  for (let i = 0; i < headsAndBodies.length; i += 2) parts.push({ head: headsAndBodies[i], body: headsAndBodies[i + 1] });
  return { parts };
}

/** All programs that are this one without one statement, or with a compound statement's bodies in its place; the shortest first. */
export function* smaller(statements) {
  for (let i = 0; i < statements.length; i++) {
    const before = statements.slice(0, i);
    const after = statements.slice(i + 1);
    const s = statements[i];
    yield [...before, ...after];
    if (typeof s === 'string') continue;
    for (const part of s.parts) if (!/^@kept|^def|^class/.test(part.head)) yield [...before, ...part.body, ...after];
    for (let p = 0; p < s.parts.length; p++)
      for (const body of smaller(s.parts[p].body)) {
        const parts = s.parts.map((part, q) => (q === p ? { head: part.head, body } : part));
        yield [...before, { parts }, ...after];
      }
  }
}
