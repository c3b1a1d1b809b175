// What the page can do already. A test of what it cannot do yet is skipped and says so in the summary; one is never
// silently left out. When a thing works, its line here becomes true, and stays so.

export const PAGE_HAS = {
  /** The page draws itself: `data-vitrine="ready"` appears. */
  stage: true,
  /** It is driven by a session: the terminal works, the story is the trace's. */
  session: true,
  /** Each press of back from the end changes what the handles tell, down to step 1, and forward again the same. */
  walk: false,
};

/** For node's `test(name, needs("session"), ...)`. */
export function needs(what) {
  return { skip: PAGE_HAS[what] ? false : `the page has no ${what} yet` };
}
