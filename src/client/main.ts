import "./copy.ts";
import "./theme.ts";
import "../search/client.ts";
