/** What a person can mend: shown as one paragraph (what, where, expected, what next), without a stack. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;
  /** 2 = wrong usage or config, 1 = failed. */
  readonly exitCode: 1 | 2;

  constructor(fields: { code: string; message: string; hint: string; exitCode?: 1 | 2; cause?: unknown }) {
    super(fields.message, { cause: fields.cause });
    this.name = "UserError";
    this.code = fields.code;
    this.hint = fields.hint;
    this.exitCode = fields.exitCode ?? 1;
  }
}
