/** Something wrong in a corpus file, said so that its author can mend it. */
export type Fault = {
  /** Path of the file, relative to the corpus folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  /** What is wrong and how to mend it, in one line. */
  readonly message: string;
};

/** One line a fault: `sources/a.md:3: message [rule]`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message} [${fault.rule}]`;
}
