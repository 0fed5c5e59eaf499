import account from "./account.json";
import app from "./app.json";
import chat from "./chat.json";
import history from "./history.json";
import palette from "./palette.json";
import settings from "./settings.json";
import taste from "./taste.json";
import wine from "./wine.json";

export default { account, app, chat, history, palette, settings, taste, wine };
