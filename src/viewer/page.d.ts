/** An import that ends in `?page` is the text of a file of the page, bundled and minified. */
declare module '*?page' {
  const text: string;
  export default text;
}
