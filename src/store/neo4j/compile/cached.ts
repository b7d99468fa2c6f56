/** Keeps what was compiled, by the shape of the plan. */
import type { AnyPlan, Parameters } from './parameters.ts';

/** How many shapes are kept; the one not used for longest goes first. */
const CACHED = 500;

/** The same as `compile`, which is called once for all plans of a shape. */
export function cached<P extends AnyPlan, C>(
  compile: (plan: P, parameters: Parameters) => C,
): (plan: P, parameters: Parameters) => C {
  const cache = new Map<string, C>();
  return (plan, parameters) => {
    const { shape } = parameters;
    const compiled = cache.get(shape) ?? compile(plan, parameters);
    cache.delete(shape);
    cache.set(shape, compiled);
    if (cache.size > CACHED) cache.delete(cache.keys().next().value as string);
    return compiled;
  };
}
