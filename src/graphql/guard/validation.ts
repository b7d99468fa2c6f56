/** Errors of a document's literals as errors of input: they say which values are allowed, and carry `BAD_USER_INPUT`. */
import type { ASTVisitor, ValidationContext } from 'graphql';
import { GraphQLError, getNamedType, isEnumType, Kind, specifiedRules, ValuesOfCorrectTypeRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

type Rule = (context: ValidationContext) => ASTVisitor;

/** As GraphQL's own rule, which tells of wrong enum values, dates and input fields. */
const valuesOfCorrectType: Rule = (context) => {
  const telling: ValidationContext = Object.create(context, {
    reportError: { value: (error: GraphQLError) => context.reportError(withAllowed(context, error)) },
  });
  return ValuesOfCorrectTypeRule(telling);
};

function withAllowed(context: ValidationContext, error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? [];
  const type = getNamedType(context.getInputType());
  const isEnum = isEnumType(type) && node !== undefined && node.kind !== Kind.OBJECT;
  const allowed = isEnum ? type.getValues().map((value) => value.name) : [];
  const message = isEnum ? `${error.message} Allowed are ${allowed.join(', ')}.` : error.message;
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...(isEnum && { allowed }) },
  });
}

const RULES = specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? valuesOfCorrectType : rule));

export const tellingValidation: Plugin = {
  onValidate({ validateFn, setValidationFn }) {
    setValidationFn(((schema, document, rules, ...rest) =>
      validateFn(schema, document, withTelling(rules), ...rest)) as typeof validateFn);
  },
};

/** Other plugins add rules to the specified ones. */
function withTelling(rules: readonly unknown[] | undefined): readonly unknown[] {
  if (rules === undefined) return RULES;
  return rules.map((rule) => (rule === ValuesOfCorrectTypeRule ? valuesOfCorrectType : rule));
}
