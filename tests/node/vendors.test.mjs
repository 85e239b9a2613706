// Our enums against the ones that vendors publish: the same members with the same numbers, so that one replaces the other.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import * as hocuspocus from "@hocuspocus/common";
import { GatewayCloseCodes } from "discord-api-types/gateway/v10";
import { VoiceCloseCodes } from "discord-api-types/voice/v8";
import { CloseCode as GraphqlWsCloseCode } from "graphql-ws";
import { isReal, project } from "./lib.mjs";

// The enum as Arcware's documentation has it.
const arcware = {
  UNAUTHORIZED: 4450, UNAUTHORIZED_NO_BYPASS_REGISTERED: 4451, UNAUTHORIZED_DF: 4452, SUSPENDED: 4453,
  TRIAL_LIMIT: 4460, MAX_RUNTIME: 4461,
  SESSION_NOT_FOUND: 4470, UNKNOWN_PROJECT: 4471, PROJECT_DISABLED: 4472, STREAM_DELETED: 4473,
  NO_STREAM_AVAILABLE: 4501, NO_PACKAGENAME_PROVIDED: 4502, STREAM_DISCONNECTED: 4503, STREAM_KEY_ALREADY_CONNECTED: 4504,
  CLIENT_OCCUPATION_LIMIT_REACHED: 4505, CLIENT_AFK: 4506, CLIENT_RECONNECTING: 4507, CLIENT_NO_PONG: 4508,
  CLIENT_DESTROYED: 4509, CLIENT_WITHOUT_TICKET: 4510,
  CLOSE_ABNORMAL_CUSTOM: 4606, CLOSE_SHARE_NO_RESOURCES_LEFT: 4607, CLOSE_SHARE_ERROR: 4608, CLOSE_INTERNAL_SERVER_ERROR: 4666,
};

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
