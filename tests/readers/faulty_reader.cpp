// A reader that does to its parent what a damaged file may do to GDAL. Only tests start it.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

void writeFrame(char type, const std::string& bytes)
{
    const auto size = static_cast<unsigned>(bytes.size());
    std::fputc(type, stdout);
    std::fwrite(&size, sizeof size, 1, stdout);
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::fflush(stdout);
}

const char* const header =
    R"({"driver":"Test","layer":"a","stem":"a","crs":{"name":"EPSG:4326","why":{"text":"","args":[]},
"assumed":false},"encoding":{"name":"UTF-8","why":{"text":"","args":[]},"assumed":false},"columns":[],"rows":-1,
"hasGeometry":true})";

[[noreturn]] void sleepForever()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::hours{1});
}

[[noreturn]] void swell()
{
    std::vector<std::vector<char>> eaten;
    for (;;) {
        eaten.emplace_back(16 << 20);
        std::memset(eaten.back().data(), 1, eaten.back().size());
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
}

} // namespace

int main(int argc, char** argv)
{
    const std::string fault = argc > 1 ? argv[1] : "";
    if (fault == "crash")
        raise(SIGSEGV);
    if (fault == "hang")
        sleepForever();
    if (fault == "eat")
        swell();
    if (fault == "end")
        return 0;
    writeFrame('H', header);
    if (fault == "crash-later")
        raise(SIGSEGV);
    if (fault == "hang-later")
        sleepForever();
    if (fault == "garbage")
        writeFrame('R', std::string(1000, '\xFF'));
    if (fault == "cut") {
        std::fwrite("R\xFF\0\0\0abc", 1, 8, stdout);
        std::fflush(stdout);
    }
    return 0;
}
