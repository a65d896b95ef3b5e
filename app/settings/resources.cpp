#include "app/settings/resources.h"

#include <cstdlib>
#include <filesystem>

namespace app {

std::string resourcesFolder()
{
    namespace fs = std::filesystem;
    if (const char* given = std::getenv("PETASENTRA_RESOURCES"); given != nullptr && *given != '\0')
        return given;
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& candidate : {program / "../../resources", program / "../share/petasentra"})
        if (fs::is_directory(candidate / "styles", error))
            return fs::weakly_canonical(candidate, error).string();
    return {};
}

} // namespace app
