/** OpenCC's character lists as opencc-js ships them: `from to1 to2|from to…`. The package declares no types for them. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
declare module 'opencc-js/dict/STCharacters' {
  const entries: string;
  export default entries;
}
