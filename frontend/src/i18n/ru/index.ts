import account from "./account.json";
import app from "./app.json";
import chat from "./chat.json";
import compare from "./compare.json";
import history from "./history.json";
import palette from "./palette.json";
import select from "./select.json";
import settings from "./settings.json";
import share from "./share.json";
import taste from "./taste.json";
import wine from "./wine.json";

export default { account, app, chat, compare, history, palette, select, settings, share, taste, wine };
