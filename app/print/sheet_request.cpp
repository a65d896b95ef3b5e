#include "app/print/sheet_request.h"

namespace app {

std::optional<SheetTheme> parseTheme(std::string_view name)
{
    if (name == "site")
        return SheetTheme::Site;
    if (name == "congestion")
        return SheetTheme::Congestion;
    if (name == "groups")
        return SheetTheme::Groups;
    if (name == "zones")
        return SheetTheme::Zones;
    return std::nullopt;
}

} // namespace app
