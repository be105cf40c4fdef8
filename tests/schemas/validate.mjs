// Validates [schema, instance] pairs from standard input against the schemas of a folder; writes, for each, null or what is wrong.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const folder = process.argv[2];
const ajv = new Ajv({ strict: true, strictTypes: false, strictTuples: false, strictRequired: false, allowUnionTypes: true });
for (const name of fs.readdirSync(folder)) {
  ajv.addSchema(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')), name);
}
const answers = JSON.parse(fs.readFileSync(0, 'utf8')).map(([schema, instance]) => {
  const validate = ajv.getSchema(schema);
  return validate(instance) ? null : ajv.errorsText(validate.errors);
});
process.stdout.write(JSON.stringify(answers));
