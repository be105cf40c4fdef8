// Validates reports of the program from standard input, an array of them, against a schema; writes, for each, null or what is wrong.
import fs from 'node:fs';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const schema = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const ajv = addFormats(new (schema.$schema.includes('2020-12') ? Ajv2020 : Ajv)({ strict: false, allErrors: true }));
const validate = ajv.compile(schema);
const answers = JSON.parse(fs.readFileSync(0, 'utf8')).map(report => (validate(report) ? null : ajv.errorsText(validate.errors)));
process.stdout.write(JSON.stringify(answers));
