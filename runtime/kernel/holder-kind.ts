/** Of the holders that have no callback, an object needs only one of each exact type: which of them a holder may be. */
export const enum HolderKind {
  /** Neither: a holder of a subclass. */
  None,
  Reference,
  Proxy,
}

/** So many holders are looked at where one of them only might be there. */
export const FEW = 4;
