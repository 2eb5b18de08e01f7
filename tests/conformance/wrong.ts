// What the generated types must refuse: the compiler fails where a line that expects an error has none.
import type { Event, Span, Status, Timex } from "./chancery";

export const span: Span = { start: 0, end: 4 };
// @ts-expect-error `end` is missing.
export const half: Span = { start: 0 };
// @ts-expect-error an unknown field.
export const wide: Span = { start: 0, end: 4, width: 4 };
// @ts-expect-error not a term of the vocabulary.
export const status: Status = "happened";
// @ts-expect-error a number is no id.
export const id: Event["id"] = 1;
// @ts-expect-error not a TIMEX3 type.
export const kind: Timex["type"] = "date";
