/** Anywhere: rules of schemas, in the language of whoever reads that one is broken. */
import { type Message, t, type Values } from './texts.ts';

/** How a value that is against a rule is spoken of: "must not be empty", behind the name of its place. */
export const says = (rule: Message, values?: Values): { readonly error: () => string } => ({
  error: () => t(rule, values),
});
