// Our enums against the ones that vendors publish: the same members with the same numbers, so that one replaces the other.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import * as hocuspocus from "@hocuspocus/common";
import { GatewayCloseCodes } from "discord-api-types/gateway/v10";
import { VoiceCloseCodes } from "discord-api-types/voice/v8";
import { CloseCode as GraphqlWsCloseCode } from "graphql-ws";
import { arcware } from "./arcware.mjs";
import { isReal, project } from "./lib.mjs";

/** The members of an enum, without the names of its numbers. */
const members = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value === "number"));

test("vendors' own enums can be replaced by ours", { skip: isReal ? false : "only the real registry has them" }, async () => {
  const { closeCodes } = await project();
  const ours = await import(join(closeCodes, "dist/index.js"));
  const closeEvents = Object.values(hocuspocus).filter((value) => value?.code && value?.reason);
  assert.equal(closeEvents.length, 5);
  for (const [type, theirs] of [
    ["ArcwareCloseCode", arcware],
    ["DiscordGatewayCloseCode", members(GatewayCloseCodes)],
    ["DiscordVoiceCloseCode", members(VoiceCloseCodes)],
    ["GraphqlWsCloseCode", members(GraphqlWsCloseCode)],
    ["HocuspocusCloseCode", Object.fromEntries(Object.entries(hocuspocus).filter(([, value]) => closeEvents.includes(value)).map(([name, { code }]) => [name, code]))],
  ]) {
    assert.ok(Object.keys(theirs).length >= 5, type);
    for (const [member, number] of Object.entries(theirs)) assert.equal(ours[type][member], number, `${type}.${member}`);
  }
  assert.deepEqual(members(ours.ArcwareCloseCode), arcware, "no more and no fewer");
});
