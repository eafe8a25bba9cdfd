import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const forbidHtml = 'Text from a page is drawn as text. Sanitise in page/ and adopt the fragment.';

export default defineConfig(
  globalIgnores(['.output/', '.wxt/', '.cache/', 'dist/', 'node_modules/', '**/*.mjs', '*.js', '**/*.d.ts']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `() => done()` as a callback, and numbers in texts, are plain to read.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // Spreading a string into its code points is what offsets of Vietnamese text need.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Guards at the doors (messages, storage, other people's pages) look needless to the types and are not.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Message tables declare their functions as methods, which need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-len': ['error', { code: 180, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true }],
      'no-restricted-properties': ['error',
        { property: 'insertAdjacentHTML', message: forbidHtml },
        { object: 'document', property: 'write', message: forbidHtml },
      ],
      'no-restricted-syntax': ['error',
        { selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/].left', message: forbidHtml },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: forbidHtml },
        { selector: 'TSEnumDeclaration', message: 'Node runs these files as they are: use a union of strings.' },
        { selector: 'TSParameterProperty', message: 'Node runs these files as they are: assign the field in the constructor.' },
        { selector: 'ExportDefaultDeclaration > :matches(ArrowFunctionExpression, ClassDeclaration)', message: 'Export by name, so that it is called the same everywhere.' },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['tests/**', 'scripts/**'],
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      // A test says by `!` that a missing value is its failure.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['core/**', 'platform/**', 'page/**'],
    ignores: ['platform/network.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Only platform/ speaks to the network, through one module for each purpose.' }] },
  },
);
