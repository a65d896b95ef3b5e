#include "app/dialogs/site_maps.h"

#include "app/actions/theme.h"
#include "app/settings/shipped.h"
#include "gis/crs/transform.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/plan_scene.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace app {

namespace {

constexpr int gap = 8;
constexpr double wheelStep = 1.25;
constexpr double keyStep = 0.2; // of a map's width
constexpr double smallest = 100.0;
constexpr double largest = 2'000'000.0;
constexpr std::array<double, 12> roundScales{500,    1'000,  2'000,  2'500,  5'000,   7'500,
                                             10'000, 15'000, 25'000, 50'000, 100'000, 250'000};

/// Of a map of these pixels that shows so many metres across.
double denominator(double metres, double pixels, double pixelsPerMillimetre)
{
    return metres * 1000.0 / (pixels / pixelsPerMillimetre);
}

double roundScaleAbove(double wanted)
{
    for (const double scale : roundScales)
        if (scale >= wanted)
            return scale;
    return wanted;
}

} // namespace

SiteMaps::SiteMaps(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    setObjectName("siteMaps");
    setAccessibleName(tr("Peta calon lokasi dengan skala yang sama"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setMinimumSize(240, 160);
}

SiteMaps::~SiteMaps()
{
    if (m_running)
        m_running->cancel();
}

void SiteMaps::show(std::vector<Site> sites)
{
    if (sites == m_sites)
        return;
    m_sites = std::move(sites);
    m_pictures = {};
    ask();
    update();
}

std::vector<QRect> SiteMaps::cells() const
{
    const int count = static_cast<int>(m_sites.size());
    const int columns = count <= 3 ? std::max(count, 1) : (count + 1) / 2;
    const int rows = count <= 3 ? 1 : 2;
    const int foot = fontMetrics().height() + gap;
    const int width = (this->width() - gap * (columns - 1)) / columns;
    const int height = (this->height() - foot - gap * (rows - 1)) / rows;
    std::vector<QRect> all;
    for (int i = 0; i < count; ++i)
        all.emplace_back((i % columns) * (width + gap), (i / columns) * (height + gap), width, height);
    return all;
}

QSize SiteMaps::mapSize() const
{
    const auto all = cells();
    return all.empty() ? QSize{} : all.front().size() - QSize{0, fontMetrics().height() + 6};
}

void SiteMaps::ask()
{
    if (m_running)
        m_running->cancel();
    const auto size = mapSize();
    if (!isVisible() || m_sites.empty() || size.width() < 20 || size.height() < 20)
        return;
    auto progress = std::make_shared<core::Progress>();
    m_running = progress;
    m_document.read(
        this,
        [sites = m_sites, size, ratio = devicePixelRatioF(), scale = m_chosen, offset = m_offset,
         progress](const core::PlanFile& plan) -> core::Result<Pictures> {
            PS_LET(const auto styles, shippedStyles());
            PS_LET(auto scene, gis::sceneFromPlan(plan, styles));
            PS_LET(const auto project, gis::Transform::make("EPSG:4326", scene.crs, plan.settings().area));
            std::vector<core::Box> grounds;
            double wanted = scale;
            scene.size = QSizeF(size) * ratio;
            scene.pixelsPerMillimetre *= ratio;
            scene.ground = Qt::white;
            for (const auto& site : sites) {
                PS_LET(const auto record, plan.record("site", site.uuid));
                grounds.push_back(record && !core::isEmpty(record->geometry)
                                      ? project.forward(core::boundsOf(record->geometry))
                                      : core::Box{});
                constexpr double room = 1.3; // around the outline
                if (scale == 0.0 && !grounds.back().empty())
                    wanted = std::max({wanted,
                                       denominator(grounds.back().width() * room, scene.size.width(),
                                                   scene.pixelsPerMillimetre),
                                       denominator(grounds.back().height() * room, scene.size.height(),
                                                   scene.pixelsPerMillimetre)});
            }
            Pictures made;
            made.scale = scale == 0.0 ? roundScaleAbove(wanted) : scale;
            const double metresPerPixel = made.scale / 1000.0 / scene.pixelsPerMillimetre;
            for (const auto& ground : grounds) {
                if (ground.empty()) {
                    made.images.emplace_back();
                    continue;
                }
                const auto at = ground.center();
                const double x = scene.size.width() / 2 * metresPerPixel;
                const double y = scene.size.height() / 2 * metresPerPixel;
                scene.extent = {at.x + offset.x() - x, at.y + offset.y() - y, at.x + offset.x() + x,
                                at.y + offset.y() + y};
                PS_LET(auto rendered, gis::renderImage(scene, 1, *progress));
                rendered.image.setDevicePixelRatio(ratio);
                made.images.push_back(std::move(rendered.image));
            }
            return made;
        },
        [this, progress](core::Result<Pictures> made) {
            if (progress != m_running)
                return;
            m_running.reset();
            if (!made)
                return;
            m_pictures = *std::move(made);
            m_scale = m_pictures.scale;
            m_shift = {};
            update();
            Q_EMIT painted();
        });
}

void SiteMaps::zoomBy(double factor)
{
    if (m_scale == 0.0)
        return;
    m_chosen = m_scale = std::clamp(m_scale * factor, smallest, largest);
    ask();
    update();
}

void SiteMaps::moveBy(QPointF pixels)
{
    if (m_scale == 0.0)
        return;
    const double metres = m_scale / 1000.0 / gis::screenPixelsPerMillimetre;
    m_offset += QPointF{-pixels.x() * metres, pixels.y() * metres};
    m_shift += pixels;
    ask();
    update();
}

void SiteMaps::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto all = cells();
    const int line = fontMetrics().height();
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    for (std::size_t i = 0; i < all.size(); ++i) {
        painter.setFont(bold);
        painter.setPen(QColor{theme::ink});
        painter.drawText(QRect{all[i].left(), all[i].top(), all[i].width(), line}, Qt::AlignVCenter,
                         QFontMetrics{bold}.elidedText(m_sites[i].name, Qt::ElideRight, all[i].width()));
        const QRect frame = all[i].adjusted(0, line + 6, 0, 0);
        painter.setFont(font());
        painter.save();
        painter.setClipRect(frame);
        painter.fillRect(frame, Qt::white);
        if (i < m_pictures.images.size() && !m_pictures.images[i].isNull()) {
            // Until the next picture is ready the old one stands in, moved and scaled.
            const double factor = m_pictures.scale / m_scale;
            const QSizeF size = QSizeF(frame.size()) * factor;
            const QPointF corner =
                QRectF(frame).center() - QPointF(size.width() / 2, size.height() / 2) + m_shift;
            painter.setRenderHint(QPainter::SmoothPixmapTransform, factor != 1.0);
            painter.drawImage(QRectF(corner, size), m_pictures.images[i]);
        } else {
            painter.setPen(QColor{theme::inkSoft});
            painter.drawText(frame, Qt::AlignCenter, m_running ? tr("Menggambar…") : tr("Belum punya batas"));
        }
        painter.restore();
        painter.setPen(QColor{theme::line});
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
    }
    painter.setPen(QColor{theme::inkSoft});
    const auto foot =
        m_sites.empty() ? tr("Centang calon di tab Urutan untuk melihat petanya.")
        : m_scale > 0.0 ? tr("Semua peta 1:%1. Roda tetikus memperbesar semuanya, seret menggeser semuanya.")
                              .arg(QLocale{}.toString(std::round(m_scale), 'f', 0))
                        : QString{};
    painter.drawText(QRect{0, height() - line, width(), line}, Qt::AlignVCenter, foot);
}

void SiteMaps::resizeEvent(QResizeEvent*)
{
    ask();
}

void SiteMaps::showEvent(QShowEvent*)
{
    ask();
}

void SiteMaps::wheelEvent(QWheelEvent* event)
{
    zoomBy(event->angleDelta().y() > 0 ? 1.0 / wheelStep : wheelStep);
    event->accept();
}

void SiteMaps::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_dragged = event->position();
}

void SiteMaps::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged)
        moveBy(event->position() - *std::exchange(m_dragged, event->position()));
}

void SiteMaps::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged.reset();
}

void SiteMaps::keyPressEvent(QKeyEvent* event)
{
    const double step = mapSize().width() * keyStep;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(1.0 / wheelStep);
    case Qt::Key_Minus:
        return zoomBy(wheelStep);
    case Qt::Key_Left:
        return moveBy({step, 0});
    case Qt::Key_Right:
        return moveBy({-step, 0});
    case Qt::Key_Up:
        return moveBy({0, step});
    case Qt::Key_Down:
        return moveBy({0, -step});
    case Qt::Key_0:
        m_chosen = 0.0;
        m_offset = {};
        return ask();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace app
