import type { DomainContext } from './resolvers.ts';

/** One loader for each request, made when first needed. */
export function perRequest<T extends object>(make: (context: DomainContext) => T): (context: DomainContext) => T {
  const made = new WeakMap<object, T>();
  return context => {
    const known = made.get(context);
    if (known) return known;
    const fresh = make(context);
    made.set(context, fresh);
    return fresh;
  };
}
