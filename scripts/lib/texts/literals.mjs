/** @typedef {{ text: string, start: number }} Literal */

/**
 * The texts that an expression can be, where all of them stand in the code: a literal, or a choice between some.
 * @param {import('oxc-parser').Argument | import('oxc-parser').Expression} expression
 * @returns {readonly Literal[] | null} null where it can be something else
 */
export function literalOf(expression) {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string'
        ? [{ text: expression.value, start: expression.start }]
        : null;
    case 'TemplateLiteral':
      return expression.expressions.length === 0
        ? [{ text: expression.quasis[0]?.value.cooked ?? '', start: expression.start }]
        : null;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return literalOf(expression.expression);
    case 'ConditionalExpression': {
      const one = literalOf(expression.consequent);
      const other = literalOf(expression.alternate);
      return one && other ? [...one, ...other] : null;
    }
    default:
      return null;
  }
}
