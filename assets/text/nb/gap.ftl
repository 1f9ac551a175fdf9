### Gap: hvor mye som mangler, sett fra alle sider.
