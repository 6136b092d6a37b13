// Writes out `own(x)`, `ownIn(sequence, x)`, `disown(x)` and `keep(x)` (runtime/kernel/ownership.ts) wherever `x` can be named more than once. V8 keeps its notes
// on what it has seen for each place in a text: inside the one function all owners of a program would share them, and a load or store of
// `refs` at a place that has seen more than four layouts takes 3 to 10 ns instead of 1. The sources keep the functions, which mean the same.
// So it is with the `decref` of a class that has a `perish` of its own, which is that of runtime/kernel/death.ts written there once more,
// and with `held(f)` (runtime/operations/host-class.ts), whose `f` is written where it is called. `counting` is compared with true.
import ts from 'typescript';
import { readFile } from 'node:fs/promises';

const written = {
  own: (x) => `(counting$ === true && ${x}.refs >= 0 && ${x}.refs++, ${x})`,
  ownIn: (sequence, x) => `(counting$ === true && ${x}.refs >= 0 && (${x}.refs++, ${sequence}.holdsCounted = true), ${x})`,
  disown: (x) => `(counting$ === true && ${x}.refs > 0 && --${x}.refs === 0 && lose$(${x}))`,
  keep: (x) => `(counting$ === true && ${x}.refs >= 0 && hold$(${x}), ${x})`,
};
/** What is true or false: told by one comparison, where V8 otherwise looks for all that is false, since a variable of a module may be anything. */
const FLAG = 'counting';

/** Of a class: what stands before its `perish`. */
const decref =
  'override decref(): boolean { if (this.refs > 1) return --this.refs > 0; if (this.refs === 1) this.perish(); return this.refs > 0; } ';

/** What stands in the text, and what it is in the module of the functions. */
const helpers = 'counting as counting$, lose as lose$, hold as hold$';

/** The modules they are imported from, one of which has a further name beside it. */
const origins = /(^|\/)(kernel\/ownership|runtime\/index)\.js$/;
const isOrigin = (specifier, path) =>
  origins.test(specifier) || (specifier === './ownership.js' && path.includes('/runtime/kernel/'));

/** What stands before the function `f` in `held(f, least)`, of which the parameters are. */
function beforeHeld(parameters) {
  const names = parameters.map((_, i) => `a${i}$`);
  const count = (helper, name, i) =>
    `${parameters[i].questionToken === undefined ? '' : `${name} !== undefined && `}${written[helper](name)};`;
  const each = (helper) => names.map((name, i) => count(helper, name, i)).join(' ');
  const body = `{ ${each('own')} try { return f$(${names}); } finally { ${each('disown')} } }`;
  return `((f$, least) => Object.assign(f$, { held: (${names}) => ${body}, least }))(`;
}

/** What an argument is without what only the type checker needs. */
function bare(node) {
  while (ts.isNonNullExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) node = node.expression;
  return node;
}

/** True for variables, their fields and elements: naming them again has no effect. */
function isRepeatable(node) {
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node)) return isRepeatable(bare(node.expression));
  return (
    ts.isElementAccessExpression(node) &&
    isRepeatable(bare(node.expression)) &&
    (ts.isIdentifier(node.argumentExpression) || ts.isNumericLiteral(node.argumentExpression))
  );
}

const isMethod = (member, name) => ts.isMethodDeclaration(member) && member.name.getText() === name;

/** True for the `perish` of a class that has no `decref` of its own. */
function isOwnPerish(node) {
  return (
    isMethod(node, 'perish') && ts.isClassLike(node.parent) && !node.parent.members.some((member) => isMethod(member, 'decref'))
  );
}

/** The text of a module with its counts written out. */
function inlined(text, path) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const names = new Set();
  let origin;
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !isOrigin(statement.moduleSpecifier.text, path)) continue;
    for (const { name, propertyName } of statement.importClause?.namedBindings?.elements ?? []) {
      if (propertyName !== undefined || !(name.text in written || name.text === 'held' || name.text === FLAG)) continue;
      names.add(name.text);
      origin = statement.moduleSpecifier.text;
    }
  }
  const edits = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.has(node.expression.text)) {
      const args = node.arguments.map(bare);
      const [argument] = args;
      if (node.expression.text !== 'held' && args.every(isRepeatable)) {
        edits.push({
          start: node.getStart(),
          end: node.end,
          text: written[node.expression.text](...args.map((arg) => arg.getText())),
        });
        return;
      }
      if (node.expression.text === 'held' && ts.isArrowFunction(argument)) {
        edits.push({ start: node.getStart(), end: argument.getStart(), text: beforeHeld(argument.parameters) });
        visit(argument);
        return;
      }
    }
    if (isOwnPerish(node)) edits.push({ start: node.getStart(), end: node.getStart(), text: decref });
    if (ts.isIdentifier(node) && node.text === FLAG && names.has(FLAG) && !ts.isImportSpecifier(node.parent))
      edits.push({ start: node.getStart(), end: node.end, text: `(${FLAG} === true)` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (edits.length === 0) return text;
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  const imports = origin === undefined ? '' : `import { ${helpers} } from '${origin}';`;
  return `${imports}${result}${text.slice(done)}`;
}

/** The plugin of the bundler. */
export const inlinedCounts = {
  name: 'inlined-counts',
  setup(build) {
    build.onLoad({ filter: /\/(runtime|weakref|python)\/.*\.ts$/ }, async ({ path }) => ({
      contents: inlined(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};
