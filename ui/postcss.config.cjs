// Mantine's own CSS functions (light-dark and mixins) in our CSS modules.
module.exports = { plugins: { "postcss-preset-mantine": {} } };
