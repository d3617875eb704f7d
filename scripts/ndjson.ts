import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { z } from "zod";

/** Streams one of our own hand-over files; a line that does not fit the schema is a fault of ours. */
export async function* readNdjson<S extends z.ZodType>(
	file: string,
	schema: S,
): AsyncGenerator<z.infer<S>> {
	const lines = createInterface({
		input: createReadStream(file),
		crlfDelay: Infinity,
	});
	for await (const line of lines) yield schema.parse(JSON.parse(line));
}

/** Streams values to a file that appears under its name only when it is whole. Returns the count. */
export async function writeNdjson(
	file: string,
	values: AsyncIterable<unknown>,
): Promise<number> {
	await mkdir(dirname(file), { recursive: true });
	const partial = `${file}.partial`;
	const out = createWriteStream(partial);
	let count = 0;
	for await (const value of values) {
		count += 1;
		if (!out.write(`${JSON.stringify(value)}\n`)) {
			await new Promise<void>((resume) => out.once("drain", resume));
		}
	}
	out.end();
	await finished(out);
	await rename(partial, file);
	return count;
}
