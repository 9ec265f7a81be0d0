// A plugin of the build: V8 of Node 20 needs one to ten microseconds for `{ ...state, added }`, because it copies the layout
// of `state` and then extends it, and a tenth of that if something else is spread first. Events, states and rows are such
// literals, so a lead evaluates dozens of them (docs/adr/0066-object-spread.md).
const ts = require('typescript');

/** A getter or a method may refer to the literal that has it. */
const isValue = (property) =>
  ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property) || ts.isSpreadAssignment(property);

/** What a literal has: `a, b` for `...{ a, b }`. */
const inlined = (property) => {
  const literal = ts.isSpreadAssignment(property) && property.expression;
  if (!literal || !ts.isObjectLiteralExpression(literal) || !literal.properties.every(isValue)) return [property];
  return literal.properties.flatMap(inlined);
};

/** Whether no name is given twice: V8 keeps the place of the last one in a literal, and that of the first one in a copy. */
const isDistinct = (properties) => {
  const names = properties.flatMap((property) => (ts.isSpreadAssignment(property) ? [] : property.name.getText()));
  return new Set(names).size === names.length;
};

const isOptional = (symbol) => (symbol.flags & ts.SymbolFlags.Optional) !== 0;

/** Whether a literal may have properties that what it spreads first has not. To replace others is fast. */
const mayAdd = (checker, [first, ...others]) => {
  const copied = checker.getTypeAtLocation(first.expression);
  const names = others.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? checker.getPropertiesOfType(checker.getTypeAtLocation(property.expression)).map(({ name }) => name)
      : [property.name.getText()],
  );
  return names.some((name) => {
    const known = checker.getPropertyOfType(copied, name);
    return !known || isOptional(known);
  });
};

/** `{ ...{ a, b }, c }` as `{ a, b, c }`, and `{ ...a, added }` as `{ ...null, ...a, added }`. */
const rewritten = (factory, checker, original, literal) => {
  const isInlined = isDistinct(original.properties.flatMap(inlined));
  const properties = isInlined ? literal.properties.flatMap(inlined) : literal.properties;
  const [first, second] = properties;
  const isExtended = second !== undefined && ts.isSpreadAssignment(first) && !isNull(first.expression);
  const before =
    isExtended && mayAdd(checker, original.properties) ? [factory.createSpreadAssignment(factory.createNull())] : [];
  return factory.updateObjectLiteralExpression(literal, [...before, ...properties]);
};

const isNull = ({ kind }) => kind === ts.SyntaxKind.NullKeyword;

/** What another plugin has added has no types. */
const isWritten = (node) => ts.isObjectLiteralExpression(node) && ts.getParseTreeNode(node) === node;

/** The transformation of each file, before those of TypeScript. */
exports.before = (_, program) => (context) => {
  const checker = program.getTypeChecker();
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    return isWritten(node) ? rewritten(context.factory, checker, node, visited) : visited;
  };
  return (file) => ts.visitNode(file, visit);
};
