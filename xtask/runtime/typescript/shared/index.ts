export * from "./frame.js";
export * from "./info.js";
export * from "./ranges.js";
export * from "./reason.js";
export * from "./reconnect.js";
export * from "./registered.js";
export * from "./vendor-range.js";
