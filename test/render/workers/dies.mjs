/** Dies at every job. */
process.on('message', () => process.exit(7));
