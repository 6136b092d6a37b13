/** The bits of `PyObject.exactly` in compiled code: see runtime/kernel/object.ts. A test proves that they are the same. */
export const enum Exactly {
  Int = 1,
  Float = 2,
  Str = 4,
  List = 8,
  Tuple = 16,
  Dict = 32,
  Set = 64,
}

/** The bit of `PyObject.plain` of functions that can be told that their result may be lent: see `Plain`. */
export const LENDING = 1 << 27;
