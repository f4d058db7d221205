// The browser comes from an npm package, so an install needs nothing but the registry.
module.exports = { skipDownload: true };
