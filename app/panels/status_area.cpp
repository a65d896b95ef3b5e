#include "app/panels/status_area.h"

#include "app/actions/icons.h"
#include "app/jobs/jobs_model.h"
#include "app/models/text.h"
#include "app/panels/field_editor.h"
#include "gis/crs/crs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace app {

namespace {

constexpr double scales[] = {500, 1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000};

QString scaleText(double denominator)
{
    return QStringLiteral("1:") + QLocale{}.toString(std::round(denominator), 'f', 0);
}

/// Wide enough for the longest text, so that the line does not jump with the mouse.
void reserve(QLabel* label, const QString& longest)
{
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(longest) + 8);
    label->setAlignment(Qt::AlignCenter);
}

} // namespace

StatusArea::StatusArea(Document& document, QWidget* parent)
    : QStatusBar(parent), m_document(document), m_hint(new QLabel(this)), m_jobTitle(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(icon("stop"), {}, this)),
      m_degrees(new QLabel(this)), m_plane(new QLabel(this)), m_scale(new QComboBox(this)),
      m_system(new QLabel(this))
{
    setObjectName("statusArea");
    setSizeGripEnabled(false);
    m_hint->setObjectName("hint");
    m_hint->setMinimumWidth(0);
    m_hint->setContentsMargins(8, 0, 0, 0);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setObjectName("jobProgress");
    m_progress->setAccessibleName(tr("Kemajuan"));
    m_progress->setFixedWidth(110);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName("cancelJob");
    m_cancel->setProperty("flat", true);
    m_cancel->setAccessibleName(tr("Batalkan pekerjaan"));
    m_cancel->setToolTip(m_cancel->accessibleName());
    m_degrees->setObjectName("degrees");
    m_plane->setObjectName("plane");
    m_system->setObjectName("crs");
    m_system->setProperty("soft", true);
    reserve(m_degrees, shownDegrees({-100.00000, -10.00000}));
    reserve(m_plane, QStringLiteral("000.000  0.000.000 m"));
    m_degrees->setAccessibleName(tr("Koordinat derajat"));
    m_plane->setAccessibleName(tr("Koordinat rencana"));
    m_system->setAccessibleName(tr("Sistem koordinat"));

    m_scale->setObjectName("scaleBox");
    m_scale->setAccessibleName(tr("Skala peta"));
    m_scale->setToolTip(tr("Skala peta di layar; pilih atau ketik, misalnya 1:10.000."));
    m_scale->setEditable(true);
    m_scale->setInsertPolicy(QComboBox::NoInsert);
    m_scale->setCompleter(nullptr);
    m_scale->lineEdit()->setAccessibleName(m_scale->accessibleName());
    for (const double scale : scales)
        m_scale->addItem(scaleText(scale), scale);
    m_scale->setCurrentText({});
    m_scale->setFixedWidth(m_scale->fontMetrics().horizontalAdvance(QStringLiteral("1:10.000.000")) + 44);

    addWidget(m_hint, 1);
    for (auto* widget : std::initializer_list<QWidget*>{m_jobTitle, m_progress, m_cancel, m_degrees, m_plane,
                                                        m_scale, m_system})
        addPermanentWidget(widget);
    for (auto* widget : std::initializer_list<QWidget*>{m_jobTitle, m_progress, m_cancel})
        widget->hide();

    connect(m_scale, &QComboBox::activated, this, &StatusArea::typedScale);
    connect(m_scale->lineEdit(), &QLineEdit::returnPressed, this, &StatusArea::typedScale);
    auto& jobs = JobsModel::instance();
    connect(m_cancel, &QPushButton::clicked, &jobs, [&jobs] { jobs.cancel(jobs.rowCount() - 1); });
    connect(&jobs, &JobsModel::summaryChanged, this, &StatusArea::showProgress);
    connect(&document, &Document::stateChanged, this, &StatusArea::planChanged);
    planChanged();
}

void StatusArea::planChanged()
{
    const bool open = m_document.isOpen();
    for (auto* widget : std::initializer_list<QWidget*>{m_degrees, m_plane, m_scale, m_system})
        widget->setVisible(open);
    const auto& crs = m_document.info().settings.crs;
    if (!open || m_crs == crs)
        return;
    m_crs = crs;
    m_transform.reset();
    if (auto transform = gis::Transform::make("EPSG:4326", crs))
        m_transform.emplace(*std::move(transform));
    const auto found = gis::findCrs(crs);
    const auto name = found ? QString::fromStdString(found->name) : QString{};
    m_system->setText(QString::fromStdString(crs));
    m_system->setToolTip(name);
}

void StatusArea::showCursor(core::Position lonLat)
{
    m_degrees->setText(shownDegrees(lonLat));
    m_plane->setText(planeText(lonLat));
}

QString StatusArea::planeText(core::Position lonLat) const
{
    const auto plane = m_transform ? m_transform->forward(lonLat) : std::nullopt;
    if (!plane || !std::isfinite(plane->x))
        return {};
    const QLocale locale;
    return QStringLiteral("%1  %2 m")
        .arg(locale.toString(plane->x, 'f', 0), locale.toString(plane->y, 'f', 0));
}

void StatusArea::hideCursor()
{
    m_degrees->clear();
    m_plane->clear();
}

void StatusArea::showScale(double denominator)
{
    if (!m_scale->lineEdit()->hasFocus())
        m_scale->setEditText(scaleText(denominator));
}

void StatusArea::showHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setToolTip(text);
}

void StatusArea::typedScale()
{
    auto text = m_scale->currentText();
    text = text.mid(text.indexOf(':') + 1);
    const auto denominator = readNumber(text);
    if (!denominator || *denominator < 1.0)
        return;
    m_scale->lineEdit()->clearFocus();
    Q_EMIT scaleWanted(*denominator);
}

void StatusArea::showProgress(const QString& title, double fraction, int running)
{
    for (auto* widget : std::initializer_list<QWidget*>{m_jobTitle, m_progress, m_cancel})
        widget->setVisible(running > 0);
    m_jobTitle->setText(title);
    const int percent = static_cast<int>(fraction * 100.0);
    m_progress->setRange(0, percent == 0 ? 0 : 100); // busy until something is known
    m_progress->setValue(percent);
}

} // namespace app
