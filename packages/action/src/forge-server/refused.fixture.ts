/** An answer that is a refusal, as GitHub words it. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly object[] | undefined;

  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export const notFound = (): Refused => new Refused(404, "Not Found");

/** 422 with one detail in words. */
export function invalid(resource: string, message: string, field?: string): Refused {
  return new Refused(422, "Validation Failed", [
    { resource, code: "custom", message, ...(field === undefined ? {} : { field }) },
  ]);
}

/** 422 because a field is not valid. */
export function invalidField(resource: string, field: string, code = "invalid"): Refused {
  return new Refused(422, "Validation Failed", [{ resource, field, code }]);
}
