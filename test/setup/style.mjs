/** Stands for every style sheet a component imports: each class is called by its name. */
export default new Proxy({}, { get: (_classes, name) => String(name) });
